// Preferences stay on this device; a browser may refuse to keep them.
export function remembered(key) {
  try {
    return localStorage.getItem(key);
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
    localStorage.setItem(key, value);
  } catch {
    // Not kept: the page works the same.
  }
}
