package syntax

// This file lists the recorded programs (by key, see TestReplay) with which we differ from CPython, each with its reason.
// An entry that is no difference any more fails the test.

const (
	// CPython's reader stops at another error of its own than ours does, further on in an f-string that is broken twice.
	brokenField = "two mistakes in one f-string: another one is shown"
	// CPython looks for a mistake in an order that depends on which of its rules keep their results.
	otherMistake = "several mistakes: another one is shown"
	otherPlace   = "the same message, at another place"
	// Which names CPython tries depends on which statements its parser has kept when it fails.
	otherGuess = "another guess at a mistyped keyword, or none"
)

var differences = map[string]string{
	"02b0c4165ffa": brokenField,
	"06e2fd33cce9": otherMistake,
	"09d058fc4474": brokenField,
	"0e3b578b96c3": brokenField,
	"12fba0ecfcab": brokenField,
	"191933d57249": brokenField,
	"1a2699381422": otherGuess,
	"1b446f15fc22": otherGuess,
	"1e7e672c7513": brokenField,
	"20bface7fcc9": brokenField,
	"2b0fdd89d9eb": otherPlace,
	"376018964496": otherGuess,
	"3bdca890307f": otherMistake,
	"3f9831162d82": brokenField,
	"42cf58d9648c": brokenField,
	"431209fcc825": otherMistake,
	"43bfa5731978": brokenField,
	"44dfcbf13a18": otherGuess,
	"472a09e0c8f3": brokenField,
	"479c680d15c9": otherGuess,
	"575bc4d9c58c": brokenField,
	"57b5b255b0d5": otherGuess,
	"596ff8cd1fba": otherPlace,
	"5b03af71f41e": otherGuess,
	"612d8c678e73": otherGuess,
	"613f7492a419": otherGuess,
	"62896f10e5de": brokenField,
	"67dad1571a5f": brokenField,
	"6a32fff2c104": brokenField,
	"720de85c47cd": brokenField,
	"7339fdcd3167": brokenField,
	"784717f419b6": otherMistake,
	"7dbbd1159c06": otherGuess,
	"7dd16f5a9073": brokenField,
	"7ea75161761c": otherGuess,
	"82ade32d43dd": otherPlace,
	"82b7b12e7143": otherGuess,
	"8349afc3c980": brokenField,
	"850916c3b580": brokenField,
	"8c6c59a4edc0": brokenField,
	"8ebff5246b0e": brokenField,
	"924a98eba123": otherGuess,
	"9492709fdcf5": brokenField,
	"94f65fe37078": otherGuess,
	"988093bac000": otherGuess,
	"aa9c09e03d6b": otherGuess,
	"ae2789e354e3": otherGuess,
	"b08de71b0f25": otherMistake,
	"ba976fc1738e": brokenField,
	"bc10d4fdbab4": otherGuess,
	"c56a77a61ae2": otherMistake,
	"c6b8f1eec5b7": otherGuess,
	"d13ed623bf00": brokenField,
	"d4ecc56f37b0": brokenField,
	"d96321138490": otherGuess,
	"d9d222937fe3": otherPlace,
	"dab16119008f": otherGuess,
	"dd0b3640b597": brokenField,
	"debc182c0fdb": otherMistake,
	"e2eb023b34b2": otherMistake,
	"ea28f99e4566": brokenField,
	"efb430ce772b": otherGuess,
	"f0c485b3e91c": otherGuess,
	"f68b8fe273c1": otherPlace,
	"f8b9bdb81432": otherPlace,
	"fa81c7844a90": otherGuess,
	"ffad1e08d6c7": otherGuess,
}
