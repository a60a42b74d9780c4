package view_test

// This file replays programs that were recorded on CPython. Nothing in it was
// written down by us: see viewtest.

import (
	"bytes"
	"embed"
	"slices"
	"strings"
	"testing"

	"memview/view"
	"memview/view/format"
	"memview/view/viewtest"
)

// recordings holds what CPythons made of programs: hand, written by hand, a rule
// each; rand, random ones; one, what viewtest/record/record.py makes, programs of
// one-dimensional views; odd, what judges found; made, what generate.py makes, random ones of everything. 311,
// 312 and 313 are CPython 3.11.7, 3.12.1 and 3.13.0 on 64-bit Linux; p314 and p315
// CPython 3.14.2 and 3.15.0rc1 as Pyodide, 32-bit.
//
//go:embed testdata/*.jsonl.gz
var recordings embed.FS

var recordedProfiles = map[string]view.Profile{
	"311":  {Version: format.Python311, ABI: format.LP64},
	"312":  {Version: format.Python312, ABI: format.LP64},
	"313":  {Version: format.Python313, ABI: format.LP64},
	"p314": {Version: format.Python314, ABI: format.ILP32},
	"p315": {Version: format.Python315, ABI: format.ILP32},
}

func readRecording(t *testing.T, name string) []viewtest.Recording {
	t.Helper()
	data, err := recordings.ReadFile("testdata/" + name + ".jsonl.gz")
	if err != nil {
		t.Fatal(err)
	}
	programs, err := viewtest.Read(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return programs
}

func TestConformance(t *testing.T) {
	for _, file := range []struct {
		name     string
		programs int // so that none fall away unseen
	}{
		{"one.313", 839},
		{"hand.311", 259}, {"hand.313", 259}, {"hand.p314", 259}, {"hand.p315", 259},
		{"rand.311", 500}, {"rand.313", 500}, {"rand.p314", 500}, {"rand.p315", 500},
		{"odd.311", 8}, {"odd.313", 8}, {"odd.p314", 5}, {"odd.p315", 5},
		{"made.311", 240}, {"made.312", 240}, {"made.313", 240}, {"made.p314", 240}, {"made.p315", 240},
	} {
		t.Run(file.name, func(t *testing.T) {
			profile := recordedProfiles[file.name[strings.IndexByte(file.name, '.')+1:]]
			programs := readRecording(t, file.name)
			passed, outcomes, undefined := 0, 0, 0
			for _, r := range programs {
				differences := r.Replay(profile)
				known := viewtest.KnownDifference(r.ID)
				switch {
				case len(differences) == 0:
					passed++
					outcomes += len(r.Out) + len(r.Final)
					if known != nil {
						t.Errorf("%s: does not differ any more, strike it from viewtest's list of known differences: %s", r.ID, known.Reason)
					}
				case known != nil:
				case slices.Contains(r.Tags, "bool") && !profile.AtLeast(format.Python315):
					// What '?' makes of bytes but 0 and 1 was undefined: it depended on the
					// compiler. Ours is the rule that 3.15 made.
					undefined++
				default:
					for _, d := range differences {
						t.Errorf("%s %v: %v", r.ID, r.Tags, d)
					}
				}
			}
			t.Logf("%d of %d programs, %d outcomes; %d undefined", passed, len(programs), outcomes, undefined)
			if len(programs) != file.programs {
				t.Errorf("got %d programs, want %d", len(programs), file.programs)
			}
		})
	}
}
