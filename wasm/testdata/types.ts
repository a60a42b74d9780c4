// A page's program, as TypeScript must accept it; what it must refuse is marked.
/// <reference path="../memview.d.ts" />

const u16 = memview.view<Uint16Array>("u16");
const sum: number = u16.use((a) => a.reduce((x, y) => x + y, 0));
const detached: Uint16Array = u16.copy();
const element: number | bigint | boolean | string = u16.at(-1);
u16.set(sum, 0);
const off: () => void = memview.on("change", (e) => e.ranges?.forEach((r) => console.log(r.offset, r.old, r.new)));
memview.on("grow", (e) => console.log(e.growths + e.nbytes));
memview.on("view", (e) => console.log(e.view.released, e.action === "share"));
const result: Promise<string> = memview.exec("mv[0] = 1");
memview.development = true;
off();

// @ts-expect-error: array may be null
u16.array[0] = 1;
// @ts-expect-error: there is no such event
memview.on("changed", () => {});
// @ts-expect-error: the list is frozen
memview.views.push(u16);

export { detached, element, result };
