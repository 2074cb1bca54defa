// @ts-check
// Read by every Node there is: nothing newer than plain functions here.

const [oldestMajor, oldestMinor] = [20, 19];

/**
 * What is wrong with a Node version such as `18.4.0`, in one sentence; undefined when it is new enough.
 * @param {string} version
 * @returns {string | undefined}
 */
export function nodeVersionFault(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  return `Tiếng Em needs Node ${oldestMajor}.${oldestMinor} or newer, and this is Node ${version}: install a newer one from https://nodejs.org and try again.`;
}
