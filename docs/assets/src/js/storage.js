// What stays on this device, under names of the site's own; a browser may refuse.
const PREFIX = "curriculum:";

export function remembered(key) {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

// The same, kept as JSON; null for what cannot be read.
export function recall(key) {
  try {
    return JSON.parse(remembered(key));
  } catch {
    return null;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    // Not kept: the page works the same.
  }
}

export function forgetAll() {
  try {
    const ours = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    for (const key of ours) localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
