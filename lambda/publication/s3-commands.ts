// Through this module a bundler takes these commands and their client alone, and loads them when they are first used.
export { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
