saved = []
class Phoenix:
    def __del__(self):
        print("burnt")
        saved.append(self)
p = Phoenix()
del p
print(len(saved))
saved.clear()
print("only once")
