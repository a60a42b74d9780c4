// The page's code editor as the program knows it: memviewPage.openEditor. It is CodeMirror (editor.js) where that could be
// loaded, else the plain textarea that stands in the page: then the program still runs, and only its marks are missing.
'use strict';
(() => {
  // openEditor takes the place of a textarea, whose text it starts with. on has what to call: change(text),
  // command(name, line), hover(line), clean(text) -> text or null,
  // cleaned(), names(prefix) -> strings or null. Returns an object with getText(),
  // setText(text), undo(), mark(state), focus(line), close().
  memviewPage.openEditor = (textarea, on) => {
    const label = textarea.getAttribute('aria-label');
    const described = textarea.getAttribute('aria-describedby');
    if (globalThis.memviewEditor) {
      const place = document.createElement('div');
      place.className = 'code-editor';
      textarea.after(place);
      textarea.hidden = true;
      const editor = memviewEditor.create(place, { ...on, text: textarea.value, label, describedBy: described, placeholder: textarea.placeholder });
      return {
        ...editor,
        close() {
          textarea.value = editor.getText();
          editor.destroy();
          place.remove();
          textarea.hidden = false;
        },
      };
    }
    return plain(textarea, on);
  };

  // plain is the editor that every browser has.
  function plain(textarea, on) {
    const stop = new AbortController();
    const listen = (type, f) => textarea.addEventListener(type, f, { signal: stop.signal });
    const line = () => textarea.value.slice(0, textarea.selectionStart).split('\n').length;
    // As typed: so the browser's own undo knows of it. (execCommand is the one way to that.)
    const replace = (text) => {
      textarea.focus();
      if (!document.execCommand('insertText', false, text)) textarea.setRangeText(text, textarea.selectionStart, textarea.selectionEnd, 'end');
    };
    listen('input', () => on.change(textarea.value));
    listen('keydown', (event) => {
      const name = event.key === 'Enter' && (event.ctrlKey || event.metaKey) ? (event.shiftKey ? 'runTo' : 'run') : event.key === 'F10' ? 'step' : '';
      if (!name) return;
      event.preventDefault();
      on.command(name, line());
    });
    listen('paste', (event) => {
      const text = event.clipboardData?.getData('text/plain');
      const mended = text ? on.clean(text) : null;
      if (mended === null || mended === text) return;
      event.preventDefault();
      const from = textarea.selectionStart;
      replace(text);
      textarea.setSelectionRange(from, from + text.length);
      replace(mended);
      on.cleaned();
    });
    return {
      getText: () => textarea.value,
      setText(text) { textarea.value = text; },
      undo() {
        textarea.focus();
        document.execCommand('undo');
      },
      mark() {},
      focus(n) {
        textarea.focus();
        if (n <= 0) return;
        const from = textarea.value.split('\n').slice(0, n - 1).reduce((at, text) => at + text.length + 1, 0);
        textarea.setSelectionRange(from, from);
      },
      close: () => stop.abort(),
    };
  }
})();
