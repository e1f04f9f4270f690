ALTER TABLE `outbox` ADD `addressee` text;--> statement-breakpoint
ALTER TABLE `citizens` ADD `erased_at` text;--> statement-breakpoint
ALTER TABLE `data_requests` ADD `accepted_at` text;--> statement-breakpoint
ALTER TABLE `data_requests` ADD `accepted_by` text REFERENCES staff(id);