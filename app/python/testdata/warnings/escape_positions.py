text = """one
{1}
two \q {2} \w
three \y"""
print(text, "\é", b"\u1234 \N", "\8")
