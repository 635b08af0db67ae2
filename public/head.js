// Runs before the first paint. A link to another view than the built one must not flash the built map: it is hidden
// until the live page is there, and shown again if that takes too long. The theme that a link asks for is set at once.
(() => {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const theme = asked.get('theme');
  if (theme === 'light' || theme === 'dark' || theme === 'contrast') root.dataset.theme = theme;
  const other = ['from', 'to', 'event', 'kinds', 'q', 'at', 'projection', 'clock', 'by', 'time', 'axis'];
  if (other.some((name) => asked.has(name))) {
    root.classList.add('other-view');
    setTimeout(() => root.classList.remove('other-view'), 6000);
  }
})();
