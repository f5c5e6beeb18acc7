using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace QualityAudit.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Evidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Files",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Path = table.Column<string>(type: "text", nullable: false),
                    Sha256 = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    SavedAt = table.Column<string>(type: "text", nullable: true),
                    RecordCount = table.Column<int>(type: "integer", nullable: false),
                    Written = table.Column<int>(type: "integer", nullable: true),
                    Digest = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Files", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "QuarterRubrics",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Quarter = table.Column<string>(type: "text", nullable: false),
                    RubricId = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<string>(type: "text", nullable: false),
                    ContentHash = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuarterRubrics", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ResponseForms",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    SubjectId = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<string>(type: "text", nullable: true),
                    Raw = table.Column<string>(type: "text", nullable: true),
                    Row = table.Column<int>(type: "integer", nullable: true),
                    Column = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResponseForms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GroupResults",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Quarter = table.Column<string>(type: "text", nullable: false),
                    Region = table.Column<string>(type: "text", nullable: true),
                    ProjectId = table.Column<string>(type: "text", nullable: true),
                    Score = table.Column<string>(type: "text", nullable: false),
                    Cell = table.Column<string>(type: "text", nullable: true),
                    Line = table.Column<int>(type: "integer", nullable: true),
                    Column = table.Column<int>(type: "integer", nullable: true),
                    Key = table.Column<string>(type: "text", nullable: false),
                    FileId = table.Column<long>(type: "bigint", nullable: false),
                    SupersededById = table.Column<long>(type: "bigint", nullable: true),
                    Sheet = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupResults", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupResults_Files_FileId",
                        column: x => x.FileId,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GroupResults_Files_SupersededById",
                        column: x => x.SupersededById,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Projects",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Aliases = table.Column<string>(type: "text", nullable: false),
                    City = table.Column<string>(type: "text", nullable: false),
                    Region = table.Column<string>(type: "text", nullable: false),
                    HandoverDate = table.Column<DateOnly>(type: "date", nullable: true),
                    UnitsHandedOver = table.Column<int>(type: "integer", nullable: true),
                    ContractsSigned = table.Column<int>(type: "integer", nullable: true),
                    Grade = table.Column<string>(type: "text", nullable: true),
                    Cell = table.Column<string>(type: "text", nullable: true),
                    Line = table.Column<int>(type: "integer", nullable: true),
                    Column = table.Column<int>(type: "integer", nullable: true),
                    Key = table.Column<string>(type: "text", nullable: false),
                    FileId = table.Column<long>(type: "bigint", nullable: false),
                    SupersededById = table.Column<long>(type: "bigint", nullable: true),
                    Sheet = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Projects", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Projects_Files_FileId",
                        column: x => x.FileId,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Projects_Files_SupersededById",
                        column: x => x.SupersededById,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            // EF knows no partitions. One sequence numbers the rows of all of them.
            migrationBuilder.Sql(
                """
                CREATE SEQUENCE "Callbacks_Id_seq";
                CREATE TABLE "Callbacks" (
                    "Id" bigint NOT NULL DEFAULT nextval('"Callbacks_Id_seq"'),
                    "ProjectId" text NOT NULL,
                    "Quarter" text NOT NULL,
                    "Kind" text NOT NULL,
                    "Date" date NOT NULL,
                    "Household" text NOT NULL,
                    "MoveInDate" date,
                    "Outcome" text NOT NULL,
                    "ServedPerson" boolean,
                    "Coached" boolean,
                    "Row" integer NOT NULL,
                    "Key" text NOT NULL,
                    "FileId" bigint NOT NULL,
                    "SupersededById" bigint,
                    "Sheet" text,
                    "Forms" integer[],
                    "Responses" text NOT NULL,
                    CONSTRAINT "PK_Callbacks" PRIMARY KEY ("ProjectId", "Quarter", "Id"),
                    CONSTRAINT "FK_Callbacks_Files_FileId" FOREIGN KEY ("FileId") REFERENCES "Files" ("Id") ON DELETE RESTRICT,
                    CONSTRAINT "FK_Callbacks_Files_SupersededById" FOREIGN KEY ("SupersededById") REFERENCES "Files" ("Id") ON DELETE RESTRICT
                ) PARTITION BY LIST ("Quarter");
                """);

            migrationBuilder.Sql(
                """
                CREATE SEQUENCE "Visits_Id_seq";
                CREATE TABLE "Visits" (
                    "Id" bigint NOT NULL DEFAULT nextval('"Visits_Id_seq"'),
                    "ProjectId" text NOT NULL,
                    "Quarter" text NOT NULL,
                    "Date" date NOT NULL,
                    "Inspector" text NOT NULL,
                    "Kind" text NOT NULL,
                    "RubricId" text NOT NULL,
                    "RubricVersion" text NOT NULL,
                    "Revision" integer NOT NULL,
                    "Key" text NOT NULL,
                    "FileId" bigint NOT NULL,
                    "SupersededById" bigint,
                    "Sheet" text,
                    "Forms" integer[],
                    "Responses" text NOT NULL,
                    CONSTRAINT "PK_Visits" PRIMARY KEY ("ProjectId", "Quarter", "Id"),
                    CONSTRAINT "FK_Visits_Files_FileId" FOREIGN KEY ("FileId") REFERENCES "Files" ("Id") ON DELETE RESTRICT,
                    CONSTRAINT "FK_Visits_Files_SupersededById" FOREIGN KEY ("SupersededById") REFERENCES "Files" ("Id") ON DELETE RESTRICT
                ) PARTITION BY LIST ("Quarter");
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Callbacks_FileId",
                table: "Callbacks",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Callbacks_Key_ProjectId_Quarter",
                table: "Callbacks",
                columns: new[] { "Key", "ProjectId", "Quarter" },
                unique: true,
                filter: "\"SupersededById\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Files_Path",
                table: "Files",
                column: "Path");

            migrationBuilder.CreateIndex(
                name: "IX_Files_Sha256",
                table: "Files",
                column: "Sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GroupResults_FileId",
                table: "GroupResults",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupResults_Key",
                table: "GroupResults",
                column: "Key",
                unique: true,
                filter: "\"SupersededById\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_GroupResults_Quarter",
                table: "GroupResults",
                column: "Quarter",
                filter: "\"SupersededById\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Projects_FileId",
                table: "Projects",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Projects_Key",
                table: "Projects",
                column: "Key",
                unique: true,
                filter: "\"SupersededById\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_QuarterRubrics_Quarter_RubricId",
                table: "QuarterRubrics",
                columns: new[] { "Quarter", "RubricId" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_FileId",
                table: "Visits",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_Key_ProjectId_Quarter",
                table: "Visits",
                columns: new[] { "Key", "ProjectId", "Quarter" },
                unique: true,
                filter: "\"SupersededById\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Callbacks");

            migrationBuilder.DropTable(
                name: "GroupResults");

            migrationBuilder.DropTable(
                name: "Projects");

            migrationBuilder.DropTable(
                name: "QuarterRubrics");

            migrationBuilder.DropTable(
                name: "ResponseForms");

            migrationBuilder.DropTable(
                name: "Visits");

            migrationBuilder.DropTable(
                name: "Files");
        }
    }
}
