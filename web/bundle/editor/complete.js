// Completions: names that the program may use, and the attributes of what stands before a dot: as the program knows it
// where it has run so far, else as an assignment above says what it is.
import { syntaxTree } from '@codemirror/language';
import { builtins, keywords, modules, types } from './names.js';

const identifier = /^[\w\xa1-\uffff]*$/;

// typeOf guesses the type of an expression from how it is written; '' where nothing says it.
function typeOf(expression, assigned) {
  const text = expression.trim();
  if (/^(rb|br|b)['"]/i.test(text)) return 'bytes';
  if (/^(f|r|fr|rf)?['"]/i.test(text)) return 'str';
  if (/^\[/.test(text)) return 'list';
  const call = /^(?:(\w+)\.)?(\w+)\((?:.*)\)$/s.exec(text);
  if (call) {
    const [, of, name] = call;
    if (!of && types[name]) return name;
    if (of === 'array' && name === 'array' || !of && name === 'array') return 'array.array';
    if (of === 'struct' && name === 'Struct') return 'Struct';
    if (of === 'struct' && name === 'pack') return 'bytes';
    if (name === 'cast' || name === 'toreadonly') return 'memoryview';
    if (name === 'tobytes' || name === 'pack') return 'bytes';
    if (name === 'tolist') return 'list';
    if (name === 'hex' || name === 'decode') return 'str';
    if (name === 'fromhex') return of;
  }
  const slice = /^(\w+)\[[^\]]*:[^\]]*\]$/.exec(text);
  if (slice) return assigned.get(slice[1]) ?? '';
  if (/^\w+$/.test(text)) return assigned.get(text) ?? '';
  return '';
}

// names returns what the program binds before pos, each with the type it seems to have.
function names(state, pos) {
  const found = new Map();
  for (let n = 1, last = state.doc.lineAt(pos).number; n <= last; n++) {
    const text = state.doc.line(n).text;
    const assignment = /^\s*(\w+)\s*=\s*([^=].*?)\s*(?:#.*)?$/.exec(text);
    if (assignment) found.set(assignment[1], typeOf(assignment[2], found));
    const bound = /^\s*(?:with\s+(.*?)\s+as\s+(\w+)|for\s+(\w+)\s+in\b|def\s+(\w+)|import\s+(\w+)(?:\s+as\s+(\w+))?|from\s+\w+\s+import\s+(\w+))/.exec(text);
    if (bound) {
      const [, value, target, loop, def, module, alias, name] = bound;
      if (target) found.set(target, typeOf(value, found));
      else if (module) found.set(alias ?? module, module);
      else if (loop || def || name) found.set(loop ?? def ?? name, '');
    }
  }
  return found;
}

const option = (type, detail) => (label) => ({ label, type, detail });

// completions returns the source of completions; live(prefix) is what the program knows.
export const completions = (live) => (context) => {
  const node = syntaxTree(context.state).resolveInner(context.pos, -1);
  if (/String|Comment/.test(node.name)) return null;
  const bound = names(context.state, context.pos);
  const dotted = context.matchBefore(/([\w)\]'"]+)\.\w*/);
  if (dotted) {
    const dot = dotted.text.lastIndexOf('.');
    const owner = dotted.text.slice(0, dot);
    const known = live(owner + '.');
    if (known?.length) return { from: dotted.from + dot + 1, options: known.map(option('property')), validFor: identifier };
    const type = bound.get(owner) || typeOf(owner, bound) || (modules[owner] ? owner : '');
    const members = modules[type] ?? types[type];
    const options = members ? members.map(option('property', type)) : [];
    return options.length ? { from: dotted.from + dot + 1, options, validFor: identifier } : null;
  }
  const word = context.matchBefore(/\w+/);
  if (!word && !context.explicit) return null;
  return {
    from: word ? word.from : context.pos,
    options: [
      ...[...bound].map(([label, type]) => ({ label, type: 'variable', detail: type || undefined, boost: 1 })),
      ...builtins.map(option('function')),
      ...Object.keys(types).filter((name) => name !== 'array.array' && name !== 'Struct').map(option('type')),
      ...keywords.map(option('keyword')),
    ].filter((o, i, all) => all.findIndex((p) => p.label === o.label) === i),
    validFor: identifier,
  };
};
