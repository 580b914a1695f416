/* On a redirect stub: go on with the query and the fragment that the old address was asked with. */
location.replace(/** @type {HTMLScriptElement} */ (document.currentScript).dataset.to + location.search + location.hash);
