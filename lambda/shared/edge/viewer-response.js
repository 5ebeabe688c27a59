// Gives the page for missing addresses its status, where the viewer-request function led a reader there. It is known by its lifetime,
// because CloudFront does not say which of the two addresses this function sees. CloudFront does not run it where S3 answers 404 itself.
// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-functions-restrictions.html
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
function handler(event) {
  const response = event.response;
  const lifetime = response.headers['cache-control'];
  if (!lifetime || notFoundLifetimes.indexOf(lifetime.value) < 0) return response;
  response.statusCode = 404;
  response.statusDescription = 'Not Found';
  // Nobody is to ask whether a page that is missing has changed.
  delete response.headers.etag;
  delete response.headers['last-modified'];
  return response;
}
