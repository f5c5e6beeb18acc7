-- migration: 20261122062807_Evidence

CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

CREATE TABLE "Files" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Files" PRIMARY KEY AUTOINCREMENT,
    "Path" TEXT NOT NULL,
    "Sha256" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "SavedAt" TEXT NULL,
    "RecordCount" INTEGER NOT NULL
);

CREATE TABLE "QuarterRubrics" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_QuarterRubrics" PRIMARY KEY AUTOINCREMENT,
    "Quarter" TEXT NOT NULL,
    "RubricId" TEXT NOT NULL,
    "Version" TEXT NOT NULL,
    "ContentHash" TEXT NOT NULL,
    "Text" TEXT NOT NULL
);

CREATE TABLE "Callbacks" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Callbacks" PRIMARY KEY AUTOINCREMENT,
    "ProjectId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Date" TEXT NOT NULL,
    "Quarter" TEXT NOT NULL,
    "Household" TEXT NOT NULL,
    "MoveInDate" TEXT NULL,
    "Outcome" TEXT NOT NULL,
    "ServedPerson" INTEGER NULL,
    "Coached" INTEGER NULL,
    "Row" INTEGER NOT NULL,
    "Responses" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "FileId" INTEGER NOT NULL,
    "SupersededById" INTEGER NULL,
    "Sheet" TEXT NULL,
    CONSTRAINT "FK_Callbacks_Files_FileId" FOREIGN KEY ("FileId") REFERENCES "Files" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Callbacks_Files_SupersededById" FOREIGN KEY ("SupersededById") REFERENCES "Files" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "GroupResults" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_GroupResults" PRIMARY KEY AUTOINCREMENT,
    "Quarter" TEXT NOT NULL,
    "Region" TEXT NULL,
    "ProjectId" TEXT NULL,
    "Score" TEXT NOT NULL,
    "Cell" TEXT NULL,
    "Line" INTEGER NULL,
    "Column" INTEGER NULL,
    "Key" TEXT NOT NULL,
    "FileId" INTEGER NOT NULL,
    "SupersededById" INTEGER NULL,
    "Sheet" TEXT NULL,
    CONSTRAINT "FK_GroupResults_Files_FileId" FOREIGN KEY ("FileId") REFERENCES "Files" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_GroupResults_Files_SupersededById" FOREIGN KEY ("SupersededById") REFERENCES "Files" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Projects" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Projects" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "Aliases" TEXT NOT NULL,
    "City" TEXT NOT NULL,
    "Region" TEXT NOT NULL,
    "HandoverDate" TEXT NULL,
    "UnitsHandedOver" INTEGER NULL,
    "ContractsSigned" INTEGER NULL,
    "Grade" TEXT NULL,
    "Cell" TEXT NULL,
    "Line" INTEGER NULL,
    "Column" INTEGER NULL,
    "Key" TEXT NOT NULL,
    "FileId" INTEGER NOT NULL,
    "SupersededById" INTEGER NULL,
    "Sheet" TEXT NULL,
    CONSTRAINT "FK_Projects_Files_FileId" FOREIGN KEY ("FileId") REFERENCES "Files" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Projects_Files_SupersededById" FOREIGN KEY ("SupersededById") REFERENCES "Files" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Visits" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Visits" PRIMARY KEY AUTOINCREMENT,
    "ProjectId" TEXT NOT NULL,
    "Date" TEXT NOT NULL,
    "Quarter" TEXT NOT NULL,
    "Inspector" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "RubricId" TEXT NOT NULL,
    "RubricVersion" TEXT NOT NULL,
    "Responses" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "FileId" INTEGER NOT NULL,
    "SupersededById" INTEGER NULL,
    "Sheet" TEXT NULL,
    "Revision" INTEGER NOT NULL,
    CONSTRAINT "FK_Visits_Files_FileId" FOREIGN KEY ("FileId") REFERENCES "Files" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Visits_Files_SupersededById" FOREIGN KEY ("SupersededById") REFERENCES "Files" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_Callbacks_FileId" ON "Callbacks" ("FileId");

CREATE UNIQUE INDEX "IX_Callbacks_Key" ON "Callbacks" ("Key") WHERE "SupersededById" IS NULL;

CREATE INDEX "IX_Callbacks_Quarter" ON "Callbacks" ("Quarter") WHERE "SupersededById" IS NULL;

CREATE INDEX "IX_Callbacks_SupersededById" ON "Callbacks" ("SupersededById");

CREATE INDEX "IX_Files_Path" ON "Files" ("Path");

CREATE UNIQUE INDEX "IX_Files_Sha256" ON "Files" ("Sha256");

CREATE INDEX "IX_GroupResults_FileId" ON "GroupResults" ("FileId");

CREATE UNIQUE INDEX "IX_GroupResults_Key" ON "GroupResults" ("Key") WHERE "SupersededById" IS NULL;

CREATE INDEX "IX_GroupResults_Quarter" ON "GroupResults" ("Quarter") WHERE "SupersededById" IS NULL;

CREATE INDEX "IX_GroupResults_SupersededById" ON "GroupResults" ("SupersededById");

CREATE INDEX "IX_Projects_FileId" ON "Projects" ("FileId");

CREATE UNIQUE INDEX "IX_Projects_Key" ON "Projects" ("Key") WHERE "SupersededById" IS NULL;

CREATE INDEX "IX_Projects_SupersededById" ON "Projects" ("SupersededById");

CREATE INDEX "IX_QuarterRubrics_Quarter_RubricId" ON "QuarterRubrics" ("Quarter", "RubricId");

CREATE INDEX "IX_Visits_FileId" ON "Visits" ("FileId");

CREATE UNIQUE INDEX "IX_Visits_Key" ON "Visits" ("Key") WHERE "SupersededById" IS NULL;

CREATE INDEX "IX_Visits_Quarter" ON "Visits" ("Quarter") WHERE "SupersededById" IS NULL;

CREATE INDEX "IX_Visits_SupersededById" ON "Visits" ("SupersededById");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122062807_Evidence', '10.0.14');

-- migration: 20261125223540_ResponseForms

DROP INDEX "IX_Visits_SupersededById";

DROP INDEX "IX_Projects_SupersededById";

DROP INDEX "IX_GroupResults_SupersededById";

DROP INDEX "IX_Callbacks_SupersededById";

ALTER TABLE "Visits" ADD "Forms" TEXT NULL;

ALTER TABLE "Files" ADD "Digest" TEXT NULL;

ALTER TABLE "Files" ADD "Written" INTEGER NULL;

ALTER TABLE "Callbacks" ADD "Forms" TEXT NULL;

CREATE TABLE "ResponseForms" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ResponseForms" PRIMARY KEY,
    "SubjectId" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Value" TEXT NULL,
    "Raw" TEXT NULL,
    "Row" INTEGER NULL,
    "Column" INTEGER NOT NULL
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261125223540_ResponseForms', '10.0.14');
