b"abc".decode("ascii", "strict").nope
