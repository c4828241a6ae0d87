/* A zip archive. */
(function (vt) {
  "use strict";
  const CHECKS = Uint32Array.from({ length: 256 }, function (_, value) {
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  const crc32 = (bytes) => ~bytes.reduce((check, byte) => CHECKS[(check ^ byte) & 255] ^ (check >>> 8), -1);
  const short = (number) => [number & 255, (number >>> 8) & 255];
  const long = (number) => [...short(number), ...short(number >>> 16)];

  /* The parts of an archive of these files, `[name, text]`, as they are: not compressed
     (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3). */
  vt.zip = function (files, at = new Date()) {
    const encoder = new TextEncoder();
    const time = (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1);
    const date = ((at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate();
    const parts = [];
    const directory = [];
    let place = 0;
    for (const [name, text] of files) {
      const path = encoder.encode(name);
      const content = encoder.encode(text);
      const size = long(content.length);
      const about = [...short(20), ...short(0x800), ...short(0), ...short(time), ...short(date), ...long(crc32(content)), ...size, ...size, ...short(path.length), 0, 0];
      const head = Uint8Array.from([...long(0x04034b50), ...about, ...path]);
      directory.push(...long(0x02014b50), ...short(20), ...about, ...Array(10).fill(0), ...long(place), ...path);
      parts.push(head, content);
      place += head.length + content.length;
    }
    const count = short(files.length);
    return [...parts, Uint8Array.from([...directory, ...long(0x06054b50), 0, 0, 0, 0, ...count, ...count, ...long(directory.length), ...long(place), 0, 0])];
  };
})(window.vt);
