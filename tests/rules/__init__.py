"""One test module a rule, named as the rule; `told` builds their tiny catalogs."""
