"""Changes a database behind the program's back.

Usage: change_database.py FILE SQL. Prints a line when it is done.
"""
import sqlite3
import sys

connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute(sys.argv[2])
connection.close()
print("changed", flush=True)
