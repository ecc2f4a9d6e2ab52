"""The rules of the method, one test a rule: what a person would see if it were broken."""
