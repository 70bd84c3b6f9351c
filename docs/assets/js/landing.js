// The reader's last choice of language is remembered on the device only.
const key = "language";
const read = () => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};
const chosen = read();
const link = chosen && document.querySelector(`a[data-language="${CSS.escape(chosen)}"]`);
const atHome = !document.referrer.startsWith(location.origin);
if (link && atHome && location.pathname.endsWith("/")) location.replace(link.href);
