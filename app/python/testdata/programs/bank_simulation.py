class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.short = need - have
class Account:
    interest = 0.02
    def __init__(self, owner, balance=0):
        self.owner, self._balance, self.log = owner, balance, []
    @property
    def balance(self): return self._balance
    def withdraw(self, n):
        if n > self._balance: raise InsufficientFunds(n, self._balance)
        self._balance -= n
        self.log.append(("w", n))
    def deposit(self, n): self._balance += n; self.log.append(("d", n))
    def __lt__(self, o): return self._balance < o._balance
    def __str__(self): return f"{self.owner:<5}{self._balance:>8.2f}"
def transfer(a, b, n):
    try: a.withdraw(n)
    except InsufficientFunds as e: print("refused:", e, "short by", e.short)
    else: b.deposit(n)
ann, bob = Account("ann", 100), Account("bob")
transfer(ann, bob, 30.5)
transfer(bob, ann, 99)
print(ann, bob, min(ann, bob).owner, ann.log, bob.log, sep="\n")
