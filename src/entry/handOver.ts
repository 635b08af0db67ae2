/**
 * Takes the pre-rendered page away once the live one has been painted: two frames after React has put it there. Until
 * then the reader sees the built page, and both never shift, since both lie in the same cell of the same grid.
 */
export function handOver(): void {
  const first = document.getElementById('first');
  const painted = () => {
    const region = document.querySelector('#app .map-picture[width]');
    if (!region) {
      requestAnimationFrame(painted);
      return;
    }
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        first?.remove();
        document.documentElement.classList.remove('other-view');
        document.documentElement.dataset.basemap = 'svg';
        document.documentElement.dataset.ready = '';
      }),
    );
  };
  painted();
}
