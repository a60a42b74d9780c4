# known: CPython counts lines twice within an f-string of several lines; the right line is told here
text = f"""one
{1}
two \q {2}"""
