// Runs before the first paint. A link to another view than the built one must not flash the built map: it is hidden
// until the live page is there, and shown again if that takes too long. The theme that a link asks for is set at once.
// A link that keeps back what comes later, or may do so, keeps the whole built page back, and says so if the live page does
// not come. A link to the embedded map leads to its own page, which loads in any frame.
// Where browsers ask who may start a script by its address, these alone may be: the worker that keeps the site, and files of
// `assets/`.
(() => {
  const home = new URL('.', location.href).href;
  self.trustedTypes?.createPolicy('default', {
    createScriptURL(address) {
      const { href } = new URL(address, home);
      const own = href.startsWith(home) && /^(sw|assets\/[\w.-]+)\.m?js$/.test(href.slice(home.length));
      return own ? href : null;
    },
  });
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  // The page as one file has no other beside it, and its fonts in it.
  const isFile = 'file' in root.dataset;
  const isEmbed = /\/embed(\.html)?$/.test(location.pathname);
  if (asked.get('mode') === 'embed' && !isEmbed && !isFile) {
    location.replace(`./embed.html${location.search}${location.hash}`);
    return;
  }
  const theme = asked.get('theme') ?? (asked.get('mode') === 'present' ? 'contrast' : null);
  if (theme === 'light' || theme === 'dark' || theme === 'contrast') root.dataset.theme = theme;
  // A frame without an origin is given no fonts.
  if (isFile || self.origin !== 'null') root.classList.add('own-fonts');
  const keeps = asked.get('hide') === 'later' || asked.has('tour') || asked.get('mode') === 'present';
  if (keeps) {
    root.classList.add('kept');
    setTimeout(() => {
      const kept = document.getElementById('kept');
      if (kept && !('ready' in root.dataset)) kept.hidden = false;
    }, 1000);
    return;
  }
  // The built page is in English: one in another language, from the other side perhaps, must not flash it.
  const lang = asked.get('lang');
  if (lang !== null && !/^en$/i.test(lang)) {
    root.classList.add('other-language');
    setTimeout(() => root.classList.remove('other-language'), 6000);
  }
  const other = ['from', 'to', 'event', 'kinds', 'q', 'at', 'projection', 'clock', 'by', 'time', 'axis'];
  if (other.some((name) => asked.has(name))) {
    root.classList.add('other-view');
    setTimeout(() => root.classList.remove('other-view'), 6000);
  }
})();
