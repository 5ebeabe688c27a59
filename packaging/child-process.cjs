// Node's child processes for commander, which starts commands that are programs of their own. None here is.
module.exports = { spawn: (...args) => require('node:child_process').spawn(...args) };
