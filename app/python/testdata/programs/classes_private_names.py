class Account:
    __rate = 0.1
    def __init__(self, amount): self.__amount = amount
    def interest(self): return self.__amount * self.__rate
    def __hidden(self): return "hidden"
    def peek(self): return self.__hidden()
a = Account(50)
print(a.interest(), a._Account__amount, a.peek(), a._Account__hidden(), sorted(a.__dict__))
try: a.__amount
except AttributeError as e: print(e)
class Sub(Account):
    def raid(self): return self.__amount
try: Sub(1).raid()
except AttributeError as e: print(e)
