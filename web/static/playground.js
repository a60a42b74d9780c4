// The playground page's own start: the reader's theme before the first paint, then the program.
'use strict';
(() => {
  try {
    // 'light' or 'dark' as chosen on an earlier visit; absent means: as the system says.
    const theme = localStorage.getItem('memview.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage refused: the system's theme it is.
  }
  memviewBoot.start(memviewBoot.fetchClient);
})();
