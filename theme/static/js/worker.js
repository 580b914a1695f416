/* On a published site: what a reader keeps of it answers without a network (sw.js). */
if (/^http/.test(location.protocol)) navigator.serviceWorker?.register(Page.site + "sw.js").catch(() => {});
