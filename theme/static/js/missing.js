/* On the page for what is not there: look for what was meant, by a script that no other page needs. */
Page.load("finding.js");
