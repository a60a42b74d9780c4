// The names that completion offers. names_test.go holds each against the interpreter: what it does not know is not offered.
const words = (text) => text.trim().split(/\s+/);

const bytesMethods = words('count decode endswith find fromhex hex index join lower lstrip replace rfind rindex rstrip split startswith strip upper');

export const types = {
  memoryview: words(`
    c_contiguous cast contiguous count f_contiguous format hex index itemsize nbytes ndim obj readonly release shape strides
    suboffsets tobytes tolist toreadonly`),
  bytes: bytesMethods,
  bytearray: [...bytesMethods, ...words('append clear copy extend insert pop remove reverse')].sort(),
  'array.array': words('append byteswap count extend frombytes index insert itemsize pop remove reverse tobytes tolist typecode'),
  Struct: words('format iter_unpack pack pack_into size unpack unpack_from'),
  str: words(`
    capitalize center count encode endswith find format index isdigit join ljust lower lstrip partition replace rfind rjust
    rsplit rstrip split splitlines startswith strip title upper zfill`),
  list: words('append clear copy count extend index insert pop remove reverse sort'),
  dict: words('clear copy get items keys pop setdefault update values'),
  int: words('bit_length from_bytes to_bytes'),
};

export const modules = {
  array: words('array typecodes'),
  struct: words('Struct calcsize error iter_unpack pack pack_into unpack unpack_from'),
  sys: words('byteorder getsizeof maxsize version_info'),
  time: words('perf_counter sleep time'),
};

export const builtins = words(`
  abs all any ascii bin bool callable chr divmod enumerate filter float format getattr hasattr hash hex id isinstance issubclass iter
  len map max min next oct ord pow print range repr reversed round set setattr sorted sum tuple type zip BufferError Exception
  IndexError NotImplementedError TypeError ValueError`);

export const keywords = words(`
  False None True and as assert break continue def del elif else except finally for from global if import in is lambda not or
  pass raise return try while with yield`);
