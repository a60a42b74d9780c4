package python_test

// This file throws damaged programs at the interpreter: none may panic or hang.

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"memview/app/python"
)

func seeds(t testing.TB) []string {
	var out []string
	for _, kind := range kinds {
		for _, file := range programs(t, kind.folder) {
			source, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, string(source))
		}
	}
	return out
}

var small = python.Limits{Time: 300 * time.Millisecond, Memory: 16 << 20, Depth: 300}

// survives runs a program, and runs it again step by step while its events are told: it must print the same, and undoing
// the events must not fail but for views in the way.
func survives(t *testing.T, source string) {
	hangs := time.AfterFunc(20*time.Second, func() { panic("this hangs:\n" + source) }) // with its goroutines
	defer hangs.Stop()
	plain := newConsole(python.Options{Limits: small})
	defer plain.Close()
	r := plain.Run("t.py", source)
	if strings.Contains(plain.out.String(), "internal error") {
		t.Errorf("%s\n%s", source, plain.out.String())
	}
	stepped := newWatched(python.Options{Limits: small, Events: 300})
	defer stepped.Close()
	x := stepped.Begin("t.py", source)
	for n := 0; x.Next(); n++ {
		if n%64 == 0 {
			stepped.Buffers()
			stepped.Views()
			stepped.Globals()
		}
	}
	if strings.Contains(stepped.out.String(), "internal error") {
		t.Errorf("stepping %s\n%s", source, stepped.out.String())
	}
	timed := strings.Contains(source, "time") || strings.Contains(source, "getrefcount")
	if r.Notice == nil && x.Result().Notice == nil && !timed {
		got, want := address.ReplaceAllString(stepped.out.String(), ""), address.ReplaceAllString(plain.out.String(), "")
		if got != want {
			t.Errorf("stepping %s\n%s", source, difference(got, want))
		}
	}
	stepped.log()
	for i := len(stepped.events) - 1; i >= 0; i-- {
		if err := stepped.Undo(stepped.events[i]); err != nil {
			break
		}
	}
}

func FuzzProgram(f *testing.F) {
	for _, s := range seeds(f) {
		f.Add(s)
	}
	f.Fuzz(survives)
}

// TestDamagedPrograms exchanges words of programs for others, which gives programs that parse but make less sense.
func TestDamagedPrograms(t *testing.T) {
	sources := seeds(t)
	words := strings.Fields("None True 0 -1 2**70 1.5 'é' b'x' [] () {} view data len print m b a self memoryview(bytearray(4)) bytearray(3) lambda:0 range(3) iter super() type object int str 'a' KeyError ... not")
	r := rand.New(rand.NewPCG(4, 4))
	n := 1500
	if testing.Short() {
		n = 200
	}
	for range n {
		lines := strings.SplitAfter(sources[r.IntN(len(sources))], "\n")
		for range 1 + r.IntN(3) {
			i := r.IntN(len(lines))
			at := strings.FieldsFunc(lines[i], func(c rune) bool { return strings.ContainsRune(" ()[]{}.,:=+*\n", c) })
			if len(at) > 0 {
				lines[i] = strings.Replace(lines[i], at[r.IntN(len(at))], words[r.IntN(len(words))], 1)
			}
		}
		survives(t, strings.Join(lines, ""))
	}
}
