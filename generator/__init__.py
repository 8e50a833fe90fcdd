"""The generator of the transparency site: records in YAML to a static site."""
