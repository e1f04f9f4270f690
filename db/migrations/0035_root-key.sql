CREATE TABLE `root_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`sealed` text,
	`created_at` text NOT NULL,
	`resealed_at` text
);
--> statement-breakpoint
-- A store that was used before: what it sealed, it sealed with APP_SECRET itself.
INSERT INTO `root_keys` (`id`, `sealed`, `created_at`)
SELECT 'root', NULL, strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE EXISTS (SELECT 1 FROM `agency`);
