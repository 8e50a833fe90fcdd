"""Benchmarks: how much CPU and memory a build costs beside plain MkDocs Material, in one run on the same work."""
