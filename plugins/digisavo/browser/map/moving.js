/** Which place of a map is next in a direction. Knows no DOM. */

/** @typedef {{ x: number, y: number }} Point y grows downwards */

/** @type {ReadonlyMap<string, Point>} */
const DIRECTIONS = new Map([
  ["ArrowLeft", { x: -1, y: 0 }], ["ArrowRight", { x: 1, y: 0 }], ["ArrowUp", { x: 0, y: -1 }], ["ArrowDown", { x: 0, y: 1 }],
]);
/** How much more a step aside counts than one in the direction. */
const ASIDE = 2;

/**
 * The place of the point that is nearest in the direction of an arrow key; undefined for other keys, and at the edge.
 * @param {readonly Point[]} points
 * @param {number} from the place of a point among them
 * @param {string} key
 * @returns {number | undefined}
 */
export function nextTowards(points, from, key) {
  const direction = DIRECTIONS.get(key);
  if (!direction) {
    return undefined;
  }
  const far = points.map(({ x, y }, place) => {
    const [dx, dy] = [x - points[from].x, y - points[from].y];
    const along = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
    // Nothing is in a direction that lies more beside it than along it.
    return place === from || along <= 0 || aside > along ? Infinity : along + ASIDE * aside;
  });
  const nearest = Math.min(...far);
  return nearest === Infinity ? undefined : far.indexOf(nearest);
}
