print(**{"sep": 1, "nope": 2})
