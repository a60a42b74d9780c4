results = []
for text in "3 x 0 4".split():
    try: n = 12 // int(text)
    except ValueError:
        results.append("bad")
        continue
    except ZeroDivisionError:
        results.append("zero")
        break
    else: results.append(n)
    finally: results.append("|")
else: results.append("never")
print(results)
while True:
    try: raise StopIteration("own")
    except StopIteration as e:
        print(e)
        break
