// Whoever follows a link to an event wants the map, with the event open. It takes this page's place in the history, so
// that back leads to where the link was. Without scripts, in a frame, and with #text the page is there to be read.
(() => {
  const { map } = document.currentScript.dataset;
  if (self === top && location.hash !== '#text') location.replace(map);
})();
