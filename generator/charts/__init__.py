"""Where the lines, bars and boxes of charts are drawn: numbers in, places out; templates write them down as SVG."""
