Console.WriteLine("molt");
