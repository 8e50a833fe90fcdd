// Suggestions for the boxes of the page; this script comes when one of them is first used.

import { Box } from "./box.js";

for (const place of document.querySelectorAll(".tk")) new Box(place);
