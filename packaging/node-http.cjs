// Node's HTTP client for the bundles. Where an ES module imports it, Node hands out all of its names, and loads its client for WebSockets for
// three of them, which takes as long as loading the AWS SDK. What is required is handed out as it is.
module.exports = require('http');
