# record: native
# what the module math computes, to the last digit, where C's libraries agree
import math
print(2 ** 0.5, 2 ** 0.1, 10 ** -3, 1.1 ** 10.5, 0.9 ** 100, 7.5 ** -0.3, 1e10 ** 0.3, 3.0 ** 50)
print(sum(math.sin(i / 10) for i in range(100)), [round(math.sin(math.radians(a)), 3) for a in range(0, 91, 15)])
for i in range(1, 60):
    x = i * 0.25
    y = i / 80
    print(x, math.sin(x), math.cos(x), format(math.tan(x), ".14g"), math.exp(x), math.log(x), math.atan(x), math.sinh(x), math.tanh(x), math.log2(x), x ** 1.7)
    print(y, math.asin(y), math.acos(-y), format(math.atanh(y), ".14g"), math.asinh(x), math.acosh(1 + x), math.expm1(-y), math.log1p(y), math.cosh(x), math.exp2(x),
          math.atan2(y, -x), math.hypot(x, y), math.sqrt(x), math.degrees(x), math.radians(x))
