package format_test

// This file shows values: how Go makes and reads them, and what Python calls them. What
// is printed is Python's repr, with Go's true for True.

import (
	"fmt"
	"math"
	"math/big"

	"memview/view/format"
)

func ExampleValue() {
	for _, v := range []format.Value{
		{},
		format.Int(-1),
		format.Uint(math.MaxUint64), // 2**64 - 1
		format.Big(new(big.Int).Lsh(big.NewInt(1), 64)), // 2**64
		format.Float(1e16),                         // 1e16
		format.NaN(),                               // float('nan')
		format.Bool(true),                          // True
		format.Bytes([]byte("a\x00")),              // b'a\0'
		format.List([]format.Value{format.Int(1)}), // [1]
		format.Tuple(format.Int(1)),                // 1,
		format.Complex(1 + 2i),                     // 1+2j
		format.Object("it's"),                      // "it's"
	} {
		fmt.Println(v.Kind(), v.String()) // print(type(v).__name__, repr(v))
	}
	// Output:
	// NoneType None
	// int -1
	// int 18446744073709551615
	// int 18446744073709551616
	// float 1e+16
	// float nan
	// bool True
	// bytes b'a\x00'
	// list [1]
	// tuple (1,)
	// complex (1+2j)
	// object "it's"
}

func ExampleValue_Int64() {
	v := format.Uint(1 << 63)
	_, fits := v.Int64()
	u, _ := v.Uint64()
	f, _ := v.Float64() // float(2**63)
	b, _ := v.Big()
	fmt.Println(v.IsInt(), fits, u, f, b)
	yes, isBool := format.Bool(true).Bool()
	fmt.Println(yes, isBool, format.Bool(true).IsInt()) // isinstance(True, int)
	// Output:
	// true false 9223372036854775808 9.223372036854776e+18 9223372036854775808
	// true true true
}

func ExampleValue_Bytes() {
	b, _ := format.Bytes([]byte("abc")).Bytes()
	list, _ := format.List([]format.Value{format.Int(1), format.Float(2)}).List()
	tuple, _ := format.Tuple(format.Int(3)).Tuple()
	c, _ := format.Complex(1i).Complex()
	x, _ := format.Object("str").Object()
	_, ok := format.Int(1).Bytes()
	fmt.Printf("%s %v %v %v %v %v\n", b, list, tuple, c, x, ok)
	// Output: abc [1 2.0] [3] (0+1i) str false
}

func ExampleValue_Truth() {
	// print(bool(None), bool(0.0), bool(b''), bool(b'\0'))
	for _, v := range []format.Value{{}, format.Float(0), format.Bytes(nil), format.Bytes([]byte{0})} {
		truth, _ := v.Truth()
		fmt.Print(truth, " ")
	}
	// Output: false false false true
}

func ExampleEqual() {
	fmt.Println(format.Equal(format.Int(1), format.Float(1)))            // 1 == 1.0
	fmt.Println(format.Equal(format.NaN(), format.NaN()))                // float('nan') == float('nan')
	fmt.Println(format.Same(format.Int(1), format.Bool(true)))           // True in [1]
	fmt.Println(format.Equal(format.Bytes([]byte("a")), format.Int(97))) // b'a' == 97
	// Output:
	// true
	// false
	// true
	// false
}

func ExampleTypeName() {
	// type(1).__name__, type('').__name__, type(None).__name__
	fmt.Println(format.TypeName(format.Int(1)), format.TypeName(format.Object("")), format.TypeName(format.Value{}))
	// Output: int str NoneType
}

func ExampleProfile_Index() {
	var p format.Profile
	fmt.Println(p.Index(format.Int(5))) // operator.index(5)
	_, err := p.Index(format.Float(5))  // operator.index(5.0)
	fmt.Println(err)
	// Output:
	// 5 <nil>
	// TypeError: 'float' object cannot be interpreted as an integer
}
