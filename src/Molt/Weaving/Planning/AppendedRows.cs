namespace Molt.Weaving.Planning;

/// <summary>How many rows there are, with all that was appended so far.</summary>
internal readonly record struct AppendedRows(int Types, int Fields, int Methods);
