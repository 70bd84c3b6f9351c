// Opened from a disk, where nobody answers an address with its folder's page: links
// name the file. Links that lead out of the site stay as they are.
export function onDisk() {
  if (location.protocol !== "file:") return;
  for (const link of document.querySelectorAll("a[href]")) {
    const { protocol, pathname } = link;
    if (protocol === "file:" && pathname.endsWith("/")) link.pathname = `${pathname}index.html`;
  }
}
