s = "hello"
width, fill = 12, "*"
print(f"{s:>10}|{s:<10}|{s:^10}|{s:.3}|{s:*>8.2}|{s!r:>9}|{s:{fill}^{width}}|{s:{width}.{2}}|{'é':>3}|{s!s:3}|{s!a}|{'日本'!a}")
print(f"{s=} {s!r=} {len(s)=} {s=:>8} { s = } {1+1=:03}" if True else "")
print(f"{{}} {{{s}}} {'{'} {'nested ' + f'{s.upper()}'} {s[0]}{s[-1]} {s if len(s) > 3 else 'short'} {[c for c in s if c in 'aeiou']} {(lambda q: q * 2)(s)} { {'a': 1}['a'] }")
print(f"a" "b" f"{1}" 'c', f'{"quotes " + 'inside'}', f"""multi
{s}
line""", f"{s:
>7}" if 0 else "", rf"\d{s}\n")
