/** Saves a file in the browser's downloads folder. */
export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has to have begun reading before the address goes; it says nothing when it has.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
