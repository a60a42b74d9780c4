seen = {[1]: 2}
