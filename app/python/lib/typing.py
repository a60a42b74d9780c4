# Names of the module typing, for annotations, which are not evaluated here.
class _Form:
    def __init__(self, name):
        self._name = name
    def __getitem__(self, item):
        return self
    def __or__(self, other):
        return self
    __ror__ = __or__
    def __call__(self, *args):
        raise TypeError(f"Cannot instantiate typing.{self._name}")
    def __repr__(self):
        return "typing." + self._name

for _name in ("Any Optional Union List Dict Tuple Set FrozenSet Callable Iterator Iterable Sequence MutableSequence Mapping MutableMapping Generator Type "
              "Literal Final ClassVar NoReturn Never Self Annotated Generic Protocol Hashable Sized Concatenate").split():
    globals()[_name] = _Form(_name)
TYPE_CHECKING = False

def TypeVar(name, *constraints, **options):
    return _Form("~" + name)
def cast(typ, val):
    return val
def overload(func):
    return func
final = override = runtime_checkable = overload
