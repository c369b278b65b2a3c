public delegate T Parser<T>(string text);
