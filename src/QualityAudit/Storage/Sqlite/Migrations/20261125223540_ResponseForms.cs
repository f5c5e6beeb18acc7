using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAudit.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ResponseForms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Visits_SupersededById",
                table: "Visits");

            migrationBuilder.DropIndex(
                name: "IX_Projects_SupersededById",
                table: "Projects");

            migrationBuilder.DropIndex(
                name: "IX_GroupResults_SupersededById",
                table: "GroupResults");

            migrationBuilder.DropIndex(
                name: "IX_Callbacks_SupersededById",
                table: "Callbacks");

            migrationBuilder.AddColumn<string>(
                name: "Forms",
                table: "Visits",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Digest",
                table: "Files",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Written",
                table: "Files",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Forms",
                table: "Callbacks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ResponseForms",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectId = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true),
                    Raw = table.Column<string>(type: "TEXT", nullable: true),
                    Row = table.Column<int>(type: "INTEGER", nullable: true),
                    Column = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResponseForms", x => x.Id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ResponseForms");

            migrationBuilder.DropColumn(
                name: "Forms",
                table: "Visits");

            migrationBuilder.DropColumn(
                name: "Digest",
                table: "Files");

            migrationBuilder.DropColumn(
                name: "Written",
                table: "Files");

            migrationBuilder.DropColumn(
                name: "Forms",
                table: "Callbacks");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_SupersededById",
                table: "Visits",
                column: "SupersededById");

            migrationBuilder.CreateIndex(
                name: "IX_Projects_SupersededById",
                table: "Projects",
                column: "SupersededById");

            migrationBuilder.CreateIndex(
                name: "IX_GroupResults_SupersededById",
                table: "GroupResults",
                column: "SupersededById");

            migrationBuilder.CreateIndex(
                name: "IX_Callbacks_SupersededById",
                table: "Callbacks",
                column: "SupersededById");
        }
    }
}
