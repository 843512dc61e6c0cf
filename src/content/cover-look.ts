/** The style of an element that covers a whole page, whatever the page's own rules say. */
export const coverLook = {
  display: 'block',
  position: 'fixed',
  inset: '0',
  margin: '0',
  padding: '0',
  border: '0',
  width: '100vw',
  height: '100vh',
  'max-width': 'none',
  'max-height': 'none',
  overflow: 'auto',
  'overscroll-behavior': 'contain',
  'z-index': '2147483647',
  background: 'Canvas',
  'color-scheme': 'light dark',
};
