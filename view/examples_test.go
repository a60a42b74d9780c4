package view_test

// This file demands an example of everything that can be called: each exported function,
// method and constructor of this package and of format, buffer and exception has an
// example of its own, or stands in a table with the example that shows it, or with why
// there is none. Examples run; so what they show is true.

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A gallery is a package and its examples.
type gallery struct {
	dir string
	// shows says of an example what it shows besides what it is named for: functions,
	// and methods as Type.Method.
	shows map[string]string
	// without says why there is no example.
	without map[string]string
}

const calledBack = "Buffer.Release calls it, nobody else should"

var galleries = []gallery{
	{
		dir: ".",
		shows: map[string]string{
			"ExampleIterator_View":   "Iterator.Next",
			"ExampleOptions":         "Options.New",
			"ExampleRange":           "From To Every",
			"ExampleView_Code":       "View.CheckFormat",
			"ExampleView_Contiguous": "View.CContiguous View.FContiguous",
			"ExampleView_Offset":     "View.Base",
			"ExampleView_ReadOnly":   "View.CheckWrite",
			"ExampleView_Released":   "View.Err",
			"ExampleView_Set":        "View.Delete",
			"ExampleView_Shape":      "View.Format View.ItemSize View.NBytes View.NDim View.Strides View.SubOffsets",
			"ExampleView_TypeName":   "Iterator.TypeName SliceKey.TypeName EllipsisKey.TypeName",
		},
		without: map[string]string{
			"View.ReleaseBuffer": calledBack,
		},
	},
	{
		dir: "format",
		shows: map[string]string{
			"ExampleABI_Lookup":       "ABI.Codes ABI.String",
			"ExampleCode_Pack":        "Code.PackNumber Code.Unpack Code.UnpackStrided",
			"ExampleCodes":            "Code.Size Code.String",
			"ExampleCompile":          "Struct.Format Struct.Len Struct.Size",
			"ExampleEqual":            "Same",
			"ExampleParseProfile":     "Profile.AtLeast Profile.PointerSize Profile.SSizeMax Profile.String",
			"ExampleProfile_CalcSize": "CalcSize",
			"ExampleProfile_Lookup":   "Profile.Char Profile.Codes Version.String",
			"ExampleValue":            "Int Uint Big Float NaN Bool Bytes List Tuple Complex Object Value.Kind Value.String Kind.String",
			"ExampleValue_Bytes":      "Value.Complex Value.List Value.Object Value.Tuple",
			"ExampleValue_Int64":      "Value.Big Value.Bool Value.Float64 Value.IsInt Value.Uint64",
		},
	},
	{
		dir: "buffer",
		shows: map[string]string{
			"ExampleArray": "Array.ToList",
			"ExampleArray_Append": "Array.Clear Array.Count Array.Extend Array.ExtendArray Array.FromBytes Array.FromList " +
				"Array.Index Array.Insert Array.Pop Array.Remove Array.Reverse",
			"ExampleArray_ByteSwap":    "Array.Repeat",
			"ExampleArray_FromUnicode": "Array.ToUnicode",
			"ExampleArray_SetSlice":    "Array.Delete Array.DeleteSlice",
			"ExampleBuffer_Pointer":    "Buffer.IsContiguous Buffer.Release Buffer.ToContiguous",
			"ExampleByteArray":         "ByteArray.GetBuffer",
			"ExampleByteArray_Append": "ByteArray.Clear ByteArray.Extend ByteArray.Insert ByteArray.Pop ByteArray.Remove " +
				"ByteArray.Repeat ByteArray.Resize ByteArray.Reverse",
			"ExampleByteArray_FillBuffer": "ByteArray.Exports Bytes.FillBuffer",
			"ExampleByteArray_SetSlice":   "ByteArray.Delete ByteArray.DeleteSlice ByteArray.Init ByteArray.Splice ByteArray.TakeBytes",
			"ExampleBytesIO_Buffer":       "BytesIO.Exports IOBuffer.File IOBuffer.GetBuffer IOBuffer.TypeName",
			"ExampleHashBytes":            "Array.Hash ByteArray.Hash Bytes.Hash CType.Hash NDArray.Hash",
			"ExampleNDArray_Push":         "NDArray.Buffer NDArray.Exports NDArray.GetBuffer NDArray.Pop NDArray.ToBytes",
			"ExampleNewArray": "Array.At Array.Bytes Array.Exports Array.Format Array.GetBuffer Array.ItemSize Array.Len " +
				"Array.SetAt Array.ToBytes Array.TypeCode Array.TypeName",
			"ExampleNewByteArray": "ByteArray.At ByteArray.Bytes ByteArray.Len ByteArray.SetAt",
			"ExampleNewBytes":     "Bytes.Bytes Bytes.GetBuffer Bytes.Len Bytes.TypeName",
			"ExampleNewBytesIO":   "BytesIO.Close BytesIO.Closed BytesIO.GetValue BytesIO.Read BytesIO.Seek BytesIO.Tell BytesIO.Truncate BytesIO.Write",
			"ExampleNewCType":     "CType.Bytes CType.GetBuffer CType.TypeName",
			"ExampleNewShadow":    "Shadow.Compare Shadow.Len Shadow.Sweep Shadow.Sync",
			"ExampleNewStatic":    "Static.GetBuffer Static.TypeName",
			"ExampleReExport":     "NDArray.Close NDArray.Obj NDArray.TypeName",
		},
		without: map[string]string{
			"Array.ReleaseBuffer":     calledBack,
			"ByteArray.ReleaseBuffer": calledBack,
			"ByteArray.TypeName":      "always \"bytearray\"",
			"IOBuffer.ReleaseBuffer":  calledBack,
			"NDArray.ReleaseBuffer":   calledBack,
		},
	},
	{
		dir: "exception",
		without: map[string]string{
			"Error.Error": "printing calls it, as in ExampleNew",
			"Error.Is":    "errors.Is calls it, as in ExampleNew",
		},
	},
}

// signature returns how the documentation names a function: "New", "View.At". It reports
// false for what it does not name.
func signature(f *ast.FuncDecl) (string, bool) {
	if !f.Name.IsExported() || f.Recv == nil {
		return f.Name.Name, f.Name.IsExported()
	}
	t := f.Recv.List[0].Type
	for {
		switch x := t.(type) {
		case *ast.StarExpr:
			t = x.X
		case *ast.IndexExpr:
			t = x.X
		case *ast.Ident:
			return x.Name + "." + f.Name.Name, x.IsExported()
		default:
			return "", false
		}
	}
}

// read returns the names that a package exports to be called, and its examples by name.
func (g gallery) read(t *testing.T) (exported map[string]bool, examples map[string]*doc.Example) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(g.dir, "*.go"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("%s: no sources (%v)", g.dir, err)
	}
	exported, examples = map[string]bool{}, map[string]*doc.Example{}
	for _, path := range paths {
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, source, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(path, "_test.go") {
			for _, e := range doc.Examples(file) {
				examples[e.Name] = e
			}
			continue
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok {
				if name, ok := signature(f); ok {
					exported[name] = true
				}
			}
		}
	}
	return exported, examples
}

// calls reports whether an example names a function or a method, of whatever type. It is
// asked of the tables only: what an example is named for may be called by a type of its
// own, as Lend is.
func calls(e *doc.Example, name string) bool {
	name = name[strings.LastIndex(name, ".")+1:]
	found := false
	ast.Inspect(e.Code, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok && s.Sel.Name == name {
			found = true
		}
		return !found
	})
	return found
}

func TestEverythingHasAnExample(t *testing.T) {
	for _, g := range galleries {
		t.Run(g.dir, func(t *testing.T) {
			exported, examples := g.read(t)
			shown := map[string]bool{}
			for _, name := range slices.Sorted(maps.Keys(examples)) {
				e := examples[name]
				if e.Output == "" {
					t.Errorf("Example%s has no output, so it is not run", name)
				}
				if of := strings.Replace(name, "_", ".", 1); exported[of] {
					shown[of] = true
				}
			}
			for _, name := range slices.Sorted(maps.Keys(g.shows)) {
				e, ok := examples[strings.TrimPrefix(name, "Example")]
				if !ok {
					t.Errorf("the table names %s, which there is not", name)
					continue
				}
				for _, of := range strings.Fields(g.shows[name]) {
					switch {
					case !exported[of]:
						t.Errorf("the table says %s shows %s, which there is not", name, of)
					case shown[of]:
						t.Errorf("the table says %s shows %s, which has an example already", name, of)
					case !calls(e, of):
						t.Errorf("the table says %s shows %s, which it does not call", name, of)
					}
					shown[of] = true
				}
			}
			for _, of := range slices.Sorted(maps.Keys(g.without)) {
				if !exported[of] {
					t.Errorf("the table excuses %s, which there is not", of)
				} else if shown[of] {
					t.Errorf("the table excuses %s, which has an example", of)
				}
				shown[of] = true
			}
			for _, of := range slices.Sorted(maps.Keys(exported)) {
				if !shown[of] {
					t.Errorf("%s has no example", of)
				}
			}
		})
	}
}
