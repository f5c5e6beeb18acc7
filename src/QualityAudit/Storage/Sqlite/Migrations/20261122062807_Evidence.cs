using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAudit.Storage.Sqlite.Migrations
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<string>(type: "TEXT", nullable: true),
                    RecordCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Files", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "QuarterRubrics",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Quarter = table.Column<string>(type: "TEXT", nullable: false),
                    RubricId = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<string>(type: "TEXT", nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuarterRubrics", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Callbacks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Quarter = table.Column<string>(type: "TEXT", nullable: false),
                    Household = table.Column<string>(type: "TEXT", nullable: false),
                    MoveInDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    ServedPerson = table.Column<bool>(type: "INTEGER", nullable: true),
                    Coached = table.Column<bool>(type: "INTEGER", nullable: true),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    Responses = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    FileId = table.Column<long>(type: "INTEGER", nullable: false),
                    SupersededById = table.Column<long>(type: "INTEGER", nullable: true),
                    Sheet = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Callbacks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Callbacks_Files_FileId",
                        column: x => x.FileId,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Callbacks_Files_SupersededById",
                        column: x => x.SupersededById,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GroupResults",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Quarter = table.Column<string>(type: "TEXT", nullable: false),
                    Region = table.Column<string>(type: "TEXT", nullable: true),
                    ProjectId = table.Column<string>(type: "TEXT", nullable: true),
                    Score = table.Column<string>(type: "TEXT", nullable: false),
                    Cell = table.Column<string>(type: "TEXT", nullable: true),
                    Line = table.Column<int>(type: "INTEGER", nullable: true),
                    Column = table.Column<int>(type: "INTEGER", nullable: true),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    FileId = table.Column<long>(type: "INTEGER", nullable: false),
                    SupersededById = table.Column<long>(type: "INTEGER", nullable: true),
                    Sheet = table.Column<string>(type: "TEXT", nullable: true)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Aliases = table.Column<string>(type: "TEXT", nullable: false),
                    City = table.Column<string>(type: "TEXT", nullable: false),
                    Region = table.Column<string>(type: "TEXT", nullable: false),
                    HandoverDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    UnitsHandedOver = table.Column<int>(type: "INTEGER", nullable: true),
                    ContractsSigned = table.Column<int>(type: "INTEGER", nullable: true),
                    Grade = table.Column<string>(type: "TEXT", nullable: true),
                    Cell = table.Column<string>(type: "TEXT", nullable: true),
                    Line = table.Column<int>(type: "INTEGER", nullable: true),
                    Column = table.Column<int>(type: "INTEGER", nullable: true),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    FileId = table.Column<long>(type: "INTEGER", nullable: false),
                    SupersededById = table.Column<long>(type: "INTEGER", nullable: true),
                    Sheet = table.Column<string>(type: "TEXT", nullable: true)
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

            migrationBuilder.CreateTable(
                name: "Visits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<string>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Quarter = table.Column<string>(type: "TEXT", nullable: false),
                    Inspector = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    RubricId = table.Column<string>(type: "TEXT", nullable: false),
                    RubricVersion = table.Column<string>(type: "TEXT", nullable: false),
                    Responses = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    FileId = table.Column<long>(type: "INTEGER", nullable: false),
                    SupersededById = table.Column<long>(type: "INTEGER", nullable: true),
                    Sheet = table.Column<string>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Visits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Visits_Files_FileId",
                        column: x => x.FileId,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Visits_Files_SupersededById",
                        column: x => x.SupersededById,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Callbacks_FileId",
                table: "Callbacks",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Callbacks_Key",
                table: "Callbacks",
                column: "Key",
                unique: true,
                filter: "\"SupersededById\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Callbacks_Quarter",
                table: "Callbacks",
                column: "Quarter",
                filter: "\"SupersededById\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Callbacks_SupersededById",
                table: "Callbacks",
                column: "SupersededById");

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
                name: "IX_GroupResults_SupersededById",
                table: "GroupResults",
                column: "SupersededById");

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
                name: "IX_Projects_SupersededById",
                table: "Projects",
                column: "SupersededById");

            migrationBuilder.CreateIndex(
                name: "IX_QuarterRubrics_Quarter_RubricId",
                table: "QuarterRubrics",
                columns: new[] { "Quarter", "RubricId" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_FileId",
                table: "Visits",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_Key",
                table: "Visits",
                column: "Key",
                unique: true,
                filter: "\"SupersededById\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_Quarter",
                table: "Visits",
                column: "Quarter",
                filter: "\"SupersededById\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_SupersededById",
                table: "Visits",
                column: "SupersededById");
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
                name: "Visits");

            migrationBuilder.DropTable(
                name: "Files");
        }
    }
}
